"""The conversation itself: pure functions over flow files, sessions and readings. No I/O, no other room."""
