"""The Telegram room: pure parts by themselves, the rest over real sockets against the emulator."""
