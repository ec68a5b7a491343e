"""What Telegram answers when it refuses.

The descriptions are those of the official Bot API server (telegram-bot-api 10.0); the code follows from how they begin.
"""

CODES = {
    "Bad Request": 400,
    "Unauthorized": 401,
    "Forbidden": 403,
    "Not Found": 404,
    "Conflict": 409,
    "Too Many Requests": 429,
}

UNAUTHORIZED = "Unauthorized"
FILE_NOT_FOUND = "Not Found"
METHOD_NOT_FOUND = "Not Found: method not found"
OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_WAS_SET = "Conflict: terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)

CHAT_NOT_FOUND = "Bad Request: chat not found"
USER_NOT_FOUND = "Bad Request: user not found"
NEVER_STARTED = "Forbidden: bot can't initiate conversation with a user"
BLOCKED = "Forbidden: bot was blocked by the user"
DEACTIVATED = "Forbidden: user is deactivated"
KICKED = "Forbidden: bot was kicked from the {kind} chat"
NOT_A_MEMBER = "Forbidden: bot is not a member of the {kind} chat"
UPGRADED = "Bad Request: group chat was upgraded to a supergroup chat"
NO_RIGHTS = "Bad Request: not enough rights to send {what} to the chat"
NO_ADMINISTRATORS = "Bad Request: there are no administrators in the private chat"
NO_RIGHT_TO_PIN = "Bad Request: not enough rights to manage pinned messages in the chat"

TEXT_TOO_LONG = "Bad Request: message is too long"
CAPTION_TOO_LONG = "Bad Request: message caption is too long"
TEXT_EMPTY = "Bad Request: message text is empty"
BUTTON_DATA_INVALID = "Bad Request: BUTTON_DATA_INVALID"
BAD_ENTITIES = "Bad Request: can't parse entities: {why}"
BAD_PARSE_MODE = "Bad Request: unsupported parse_mode"
BAD_JSON = "Bad Request: can't parse {name} JSON object"
THREAD_NOT_FOUND = "Bad Request: message thread not found"
REPLIED_NOT_FOUND = "Bad Request: message to be replied not found"
NO_FILE = "Bad Request: there is no {what} in the request"
BAD_FILE = "Bad Request: wrong file_id or the file is temporarily unavailable"

EDIT_NOT_FOUND = "Bad Request: message to edit not found"
CANT_EDIT = "Bad Request: message can't be edited"
NO_TEXT_TO_EDIT = "Bad Request: there is no text in the message to edit"
NO_CAPTION_TO_EDIT = "Bad Request: there is no caption in the message to edit"
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
DELETE_NOT_FOUND = "Bad Request: message to delete not found"
CANT_DELETE = "Bad Request: message can't be deleted"
CANT_DELETE_FOR_EVERYONE = "Bad Request: message can't be deleted for everyone"
PIN_NOT_FOUND = "Bad Request: message to pin not found"
REACT_NOT_FOUND = "Bad Request: message to react not found"

QUERY_TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
TOAST_TOO_LONG = "Bad Request: MESSAGE_TOO_LONG"
URL_INVALID = "Bad Request: URL_INVALID"
REACTION_INVALID = "Bad Request: REACTION_INVALID"
REACTIONS_TOO_MANY = "Bad Request: REACTIONS_TOO_MANY"
COMMAND_INVALID = "Bad Request: BOT_COMMAND_INVALID"
WEBHOOK_BAD_URL = "Bad Request: bad webhook: invalid webhook URL specified"
WEBHOOK_BAD_SECRET = "Bad Request: secret token contains unallowed characters"  # noqa: S105 - a sentence


class ApiError(Exception):
    """Telegram refuses a call: a code, a description for people and parameters for programs."""

    def __init__(self, description: str, **parameters: int) -> None:
        """Name the refusal by its description; `retry_after` (seconds) and `migrate_to_chat_id` are the parameters."""
        super().__init__(description)
        self.code = CODES[description.partition(":")[0]]
        self.description = description
        self.parameters = parameters


def flooded(seconds: int) -> ApiError:
    """Too many messages: nothing passes for this many seconds."""
    return ApiError(f"Too Many Requests: retry after {seconds}", retry_after=seconds)
