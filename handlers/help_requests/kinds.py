"""What the boards about a request are called."""

KIND = "help_request"
"""The board of a request: to its group; in private to who asked, to who has it or had it, to who is asked to take it.
Its audience is the group, or the id of the person; who that is to the request is read off the request."""
DESK = "request_desk"
"""The card on which a coordinator sees all of a request, and moves it for others."""
HOW = "request_how"
"""The question to a coordinator who confirmed for somebody: how do they know?"""
PHOTO = "request_photo"
"""A photo that belongs to a request, shown to who has it. Its thing is the photo."""
DRAFT = "need_draft"
"""The question of a request that is put together. Its audience is the person, wherever it stands."""
