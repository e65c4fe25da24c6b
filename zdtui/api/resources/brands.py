"""Brands."""

from zdtui.api.resources.verbs import Creates, Deletes, Lists, Shows, Updates
from zdtui.model.brand import Brand


class Brands(Lists[Brand], Shows[Brand], Creates[Brand], Updates[Brand], Deletes[Brand]):
    """``/brands``: 100 a page by cursor; agents read, admins write. Scope ``brands:read`` or ``read``."""

    path, many, single, model = "/brands", "brands", "brand", Brand
