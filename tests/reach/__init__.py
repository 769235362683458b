"""Whether people reach a topic in their own words (wordings.yml), and by two taps from the menu."""
