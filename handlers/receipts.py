"""The receipts for who types: reactions on what they wrote."""

RECORDED, SEEN, UNCLEAR = "👍", "👀", "🤔"
