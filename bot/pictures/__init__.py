"""Pictures for a chat: the words and numbers of a message → a PNG. Pure: no clock, no chance, no files written."""
