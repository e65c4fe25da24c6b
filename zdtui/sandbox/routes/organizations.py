"""Organizations: lists, search, one, many, and writing them."""

from zdtui.sandbox import errors, limits
from zdtui.sandbox.answer import Answer, Json, created, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.matching import folded, starts
from zdtui.sandbox.routes import records
from zdtui.sandbox.routes.users import members_of
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules import tags
from zdtui.sandbox.rules.people import organization_ids
from zdtui.sandbox.rules.users import check_external_id
from zdtui.sandbox.shapes import linked

routes = Routes("organizations")

SETTABLE = (
    "name", "shared_tickets", "shared_comments", "external_id", "domain_names", "details", "notes", "group_id",
    "tags", "organization_fields",
)  # fmt: skip


@routes.get("/organizations")
def index(call: Call) -> Json:
    """List organizations: by id with cursors, by name with offsets."""
    return records.page(call, "organizations", call.world.organizations.values(), offset_order=("name",))


@routes.get("/users/{id}/organizations")
def of_user(call: Call) -> Json:
    """List the organizations of a user."""
    mine = organization_ids(call.world, records.found(call, "users")["id"])
    known = call.world.organizations
    return records.page(call, "organizations", (known[each] for each in mine if each in known))


@routes.get("/organizations/count")
def count(call: Call) -> Json:
    """Count organizations."""
    return counted(call, len(call.world.organizations))


@routes.get("/organizations/show_many")
def show_many(call: Call) -> Json:
    """Show up to 100 organizations by id or external id."""
    return records.many(call, "organizations")


@routes.get("/organizations/search")
def search(call: Call) -> Json:
    """Find organizations by exact name or external id; offset pages only."""
    name, external_id = call.query.get("name"), call.query.get("external_id")
    found = [
        each
        for each in call.world.organizations.values()
        if (name is not None and folded(each["name"] or "") == folded(name))
        or (external_id is not None and each["external_id"] == external_id)
    ]
    return records.offset_page(call, "organizations", found)


@routes.get("/organizations/autocomplete")
def autocomplete(call: Call) -> Json:
    """Find organizations whose name has a word that starts with the text."""
    text = call.query.get("name", "")
    found = [each for each in call.world.organizations.values() if starts(text, each["name"])]
    return records.offset_page(call, "organizations", found)


@routes.get("/organizations/{id}")
def show(call: Call) -> Json:
    """Show an organization."""
    return {"organization": linked(call, "organizations", records.found(call, "organizations"))}


@routes.get("/organizations/{id}/related")
def related(call: Call) -> Json:
    """Count what hangs on an organization."""
    organization = records.found(call, "organizations")
    tickets = call.account.ticket_index.of_organization(organization["id"])
    members = members_of(call, organization["id"])
    return {"organization_related": {"tickets_count": len(tickets), "users_count": len(members)}}


@routes.post("/organizations")
def create(call: Call) -> Answer:
    """Create an organization; raise 422 for a missing or taken name."""
    return created("organization", new_organization(call, call.wrapped("organization")))


@routes.post("/organizations/create_or_update")
def create_or_update(call: Call) -> Answer:
    """Create an organization, or update the one with the id, external id or name."""
    wanted = call.wrapped("organization")
    for known in call.world.organizations.values():
        if wanted.get("id") == known["id"] or (
            wanted.get("external_id") is not None and wanted["external_id"] == known["external_id"]
        ):
            return Answer({"organization": change_organization(call, known, wanted)})
    return created("organization", new_organization(call, wanted))


@routes.put("/organizations/{id}", limits.ORGANIZATION_UPDATE)
def update(call: Call) -> Json:
    """Change an organization."""
    organization = records.found(call, "organizations")
    return {"organization": change_organization(call, organization, call.wrapped("organization"))}


@routes.delete("/organizations/{id}")
def destroy(call: Call) -> Answer:
    """Delete an organization."""
    del call.world.organizations[records.found(call, "organizations")["id"]]
    return nothing()


def new_organization(call: Call, wanted: Json) -> Json:
    """Make an organization and return it linked."""
    name = str(wanted.get("name") or "").strip()
    if not name:
        raise errors.invalid_field("name", "Name: cannot be blank", "BlankValue")
    _check_name(call, name)
    check_external_id(call.world.organizations, wanted.get("external_id"))
    blank: Json = {
        "name": name, "shared_tickets": False, "shared_comments": False, "external_id": None, "created_at": "",
        "updated_at": "", "domain_names": [], "details": "", "notes": "", "group_id": None, "tags": [],
        "organization_fields": {field["key"]: None for field in call.world.organization_fields.values()},
    }  # fmt: skip
    return records.store(call, "organizations", "organization", blank | _given(blank, wanted))


def change_organization(call: Call, organization: Json, wanted: Json) -> Json:
    """Change an organization and return it linked."""
    if "name" in wanted:
        _check_name(call, str(wanted["name"]), organization["id"])
    check_external_id(call.world.organizations, wanted.get("external_id"), organization["id"])
    merged = {**wanted, **_given(organization, wanted)}
    merged.pop("id", None)
    records.change(call, organization, merged, SETTABLE, "organization")
    return linked(call, "organizations", organization)


def _given(organization: Json, wanted: Json) -> Json:
    given = {name: wanted[name] for name in SETTABLE if name in wanted}
    if "tags" in given:
        given["tags"] = tags.clean(given["tags"])
    if isinstance(given.get("organization_fields"), dict):
        given["organization_fields"] = organization["organization_fields"] | given["organization_fields"]
    return given


def _check_name(call: Call, name: str, but: int | None = None) -> None:
    for known in call.world.organizations.values():
        if known["id"] != but and (known["name"] or "").casefold() == name.casefold():
            raise errors.invalid_field("name", f"Name:  {name} has already been taken", "DuplicateValue")
