"""Times of people: zones, repetitions, quiet hours, calendar files. Pure arithmetic over the published time zones."""
