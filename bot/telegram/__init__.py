"""Telegram: updates into the inbox, messages out of the outbox. python-telegram-bot lives here and nowhere else.

The way in is `receiving` → `translate`; the way out is `sending` → `posting` → `render`; `channel` runs both.
"""
