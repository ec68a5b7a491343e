"""Who may do what, where. The server asks these for every tap and every command."""

from dataclasses import dataclass

from domain.messages import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What somebody is in one group, or in private."""

    owner: bool = False  # of the desk
    admin: bool = False  # of the group, says Telegram; an anonymous admin too
    appointed: bool = False  # made coordinator by /coordinator
    clerk: bool = False  # made clerk by /clerk
    member: bool = False  # seen in the group
    registered: bool = False  # the group was set up

    @property
    def coordinator(self) -> bool:
        """Whether they run this group's duty."""
        return self.registered and (self.owner or self.admin or self.appointed)

    @property
    def may_export(self) -> bool:
        """Whether they get the ledger of rounds, the week's picture and the report of this group."""
        return self.coordinator or (self.registered and self.clerk)


def must_coordinate(standing: Standing) -> None:
    """Let pass who may give a coordinator's command here. Raises Refused."""
    if not standing.registered:
        raise Refused("group-not-set-up")
    if not standing.coordinator:
        raise Refused("not-coordinator")


def must_export(standing: Standing) -> None:
    """Let pass who may have what is filed and reported: who coordinates, and clerks. Raises Refused."""
    if not standing.registered:
        raise Refused("group-not-set-up")
    if not standing.may_export:
        raise Refused("not-clerk")


def must_set_up(standing: Standing) -> None:
    """Let pass who may register this group: the desk's owner, or an admin of the group. Raises Refused."""
    if not (standing.owner or standing.admin):
        raise Refused("setup-not-admin")
