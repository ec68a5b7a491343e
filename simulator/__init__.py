"""A local Telegram: the Bot API over HTTP with its limits and errors, and people who chat."""
