"""What is said where others read along: to an inline query, to a mention in somebody else's chat, in a group.

There is no session here and nothing is stored: a text is read, answered and forgotten. A danger and what was not
understood get the same neutral words with a way into the private chat, so that nobody can tell one from the other.
"""
