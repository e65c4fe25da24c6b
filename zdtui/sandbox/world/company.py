"""The companies whose help desk the sandbox plays: what they sell, who works there, how they sort their work."""

from collections.abc import Mapping
from dataclasses import dataclass

from zdtui.sandbox.world.language import Language
from zdtui.sandbox.world.languages import LANGUAGES


@dataclass(frozen=True, slots=True)
class Team:
    """A group of agents and the areas whose tickets it gets."""

    name: str
    description: str
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """One help desk account before anything has happened in it."""

    name: str
    title: str
    trade: str
    domain: str
    mailbox: str
    teams: tuple[Team, ...]
    staff: tuple[str, ...]
    speech: Mapping[str, int]
    business: int
    first_ticket: int

    @property
    def languages(self) -> tuple[Language, ...]:
        """Give the languages its customers speak, in a fixed order."""
        return tuple(LANGUAGES[code] for code in self.speech if code in LANGUAGES)


_SOFTWARE_TEAMS = (
    Team("Support", "First answer to everything", ("account", "mobile", "dashboards")),
    Team("Technical Support", "Agent, imports, exports and the platform", ("agent", "data", "alerts")),
    Team("Identity & Security", "Sign-in, single sign-on, privacy", ("login", "security")),
    Team("Developer Relations", "API, webhooks and client libraries", ("api",)),
    Team("Billing", "Invoices, plans and contracts", ("billing",)),
    Team("Incident Response", "Outages and everything that burns", ("platform",)),
)
_SHOP_TEAMS = (
    Team("Customer Care", "First answer to everything", ("account", "stock")),
    Team("Shipping", "Parcels, carriers and addresses", ("delivery",)),
    Team("Returns & Refunds", "Returns, exchanges and money back", ("returns",)),
    Team("Payments", "Payments, vouchers and invoices", ("payment",)),
    Team("Product Experts", "Advice, spare parts and warranty", ("product", "warranty")),
    Team("Business Sales", "Orders of companies and schools", ("business",)),
)
_ACME_STAFF = (
    "Maya Lindqvist", "Tom Adeyemi", "Priya Raman", "Jonas Weber", "Camille Laurent", "Diego Herrera", "Hana Sato",
    "Kofi Boateng", "Sinéad Walsh", "Lucas Ferreira", "Agnieszka Nowak", "Min-jun Park", "Yael Cohen", "Omar Nasser",
    "Ravi Krishnan", "Suda Chaiyasit", "Emily Hartley", "Viktor Hansen", "Leila Haddad", "Ben Carter", "Zhou Lin",
)  # fmt: skip
_GLOBEX_STAFF = (
    "Nora Eklund", "Sam Whitlock", "Beatriz Moreno", "Felix Brandt", "Aiko Tanaka", "Élodie Martin", "Ibrahim Kaya",
    "Grace Mwangi", "Paweł Zieliński", "Chiara Rossi", "Daniel Osei", "Hye-jin Kim", "Matteo Greco", "Anneke Visser",
    "Tariq Aziz", "Laura Jiménez", "Oskar Nyberg", "Fern Gallagher",
)  # fmt: skip
_ACME_SPEECH = {
    "en": 66, "de": 8, "fr": 5, "es": 4, "pt": 3, "pl": 3, "ja": 3, "zh": 2, "ko": 2, "ar": 1, "he": 1, "hi": 1,
    "th": 1,
}  # fmt: skip
_GLOBEX_SPEECH = {
    "en": 52, "de": 13, "fr": 9, "es": 6, "pt": 4, "pl": 5, "ja": 3, "zh": 2, "ko": 2, "ar": 1, "he": 1, "hi": 1,
    "th": 1,
}  # fmt: skip


def company(name: str) -> Company:
    """Describe the company of this name; a name we do not know becomes one of the two kinds by its first letter."""
    shop = name == "globex" or (name != "acme" and ord(name[0]) % 2 == 1)
    return Company(
        name=name,
        title=name[:1].upper() + name[1:],
        trade="shop" if shop else "software",
        domain=f"{name}.example",
        mailbox=f"{'service' if shop else 'support'}@{name}.example",
        teams=_SHOP_TEAMS if shop else _SOFTWARE_TEAMS,
        staff=_GLOBEX_STAFF if shop else _ACME_STAFF,
        speech=_GLOBEX_SPEECH if shop else _ACME_SPEECH,
        business=30 if shop else 94,
        first_ticket=20_001 if shop else 1_001,
    )
