"""Words of danger to life: who writes them hears at once whom to phone, whatever else becomes of what they wrote."""

from dataclasses import replace

from domain.messages import Urgency
from domain.reading.danger import sounds_dangerous
from handlers.context import Context


async def answer(context: Context, text: str) -> bool:
    """Answer a text that speaks of danger with the emergency number and the desk's own; whether it does."""
    requests = context.policy.requests
    if not sounds_dangerous(text, requests.danger_words):
        return False
    key = "request-danger-phone" if requests.duty_phone else "request-danger"
    said = context.here(key, emergency=requests.emergency, phone=requests.duty_phone)
    await context.say(replace(said, loud=True, urgency=Urgency.URGENT))
    return True
