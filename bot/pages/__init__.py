"""Pages of docs/ that are made from the flow files and from running them, so that they cannot go out of date unseen."""
