"""The brand: one face of an account towards its customers."""

from zdtui.model.attachment import Attachment
from zdtui.model.resource import NO_ITEMS, Id, Many, Resource


class Brand(Resource):
    """A brand, with the subdomain and perhaps the domain of its own help center."""

    url: str | None = None
    name: str | None = None
    brand_url: str | None = None
    subdomain: str | None = None
    host_mapping: str | None = None
    has_help_center: bool | None = None
    help_center_state: str | None = None
    active: bool | None = None
    default: bool | None = None
    is_deleted: bool | None = None
    logo: Attachment | None = None
    ticket_form_ids: Many[Id] = NO_ITEMS
    signature_template: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
