"""What every test stands on."""

import os

# Telegram's waiting times as timedelta, as bot/app.py sets it: without it the library warns, and warnings are errors.
os.environ.setdefault("PTB_TIMEDELTA", "1")
