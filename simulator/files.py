"""Files that were sent, by their id and by the path they are fetched from."""

from dataclasses import dataclass

from simulator.users import JSON


@dataclass(frozen=True, slots=True)
class File:
    """A file that Telegram keeps."""

    id: str
    name: str
    content: bytes

    @property
    def path(self) -> str:
        """Where it is fetched: /file/bot<token>/<path>."""
        return f"files/{self.id}/{self.name}"

    def as_file(self) -> JSON:
        """Show it as the answer of getFile."""
        return self._shown() | {"file_path": self.path}

    def as_document(self) -> JSON:
        """Show it under a message as a document."""
        return self._shown() | {"file_name": self.name}

    def as_sizes(self) -> list[JSON]:
        """Show it under a message as a photo."""
        return [self._shown() | {"width": 1280, "height": 960}]

    def as_sticker(self) -> JSON:
        """Show it as a sticker."""
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._shown() | shape

    def _shown(self) -> JSON:
        return {"file_id": self.id, "file_unique_id": f"u{self.id}", "file_size": len(self.content)}


class Files:
    """All files of this Telegram."""

    def __init__(self) -> None:
        """Nothing was sent yet."""
        self._by_id: dict[str, File] = {}

    def keep(self, name: str, content: bytes) -> File:
        """Take a file in and give it an id."""
        file = File(f"AgACAgUAAx{len(self._by_id) + 1:06}", name, content)
        self._by_id[file.id] = file
        return file

    def by_id(self, file_id: str) -> File | None:
        """Find a file by its id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> File | None:
        """Find a file by where it is fetched."""
        return next((file for file in self._by_id.values() if file.path == path), None)
