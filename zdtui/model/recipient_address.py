"""The addresses at which an account receives mail."""

from zdtui.model.resource import Id, Resource


class RecipientAddress(Resource):
    """A support address and whether mail to it arrives."""

    url: str | None = None
    name: str | None = None
    email: str | None = None
    default: bool | None = None
    brand_id: Id | None = None
    forwarding_status: str | None = None
    spf_status: str | None = None
    cname_status: str | None = None
    domain_verification_status: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
