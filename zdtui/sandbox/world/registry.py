"""Writes the people of an account: staff, organizations, and the customers who work in them."""

from typing import Any

from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.language import Language
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.people import People, latin_letters, phone, user_record

Record = dict[str, Any]

_SIZES = ("1-10", "11-50", "51-200", "201-1000", "1000+")
_PLANS = ("starter", "team", "team", "business", "business", "enterprise")
_CONSUMER_HOSTS = ("mail.example", "post.example", "inbox.example", "web.example")
_SIGNATURES = "Best regards,\n{name}\n{title} Customer Support"
_DEPARTMENTS = (None, None, "department_it", "department_finance", "department_operations", "department_marketing")
_NOTES = (
    "Prefers the phone.", "Very technical, skip the basics.", "Please answer in English.",
    "Met at the trade fair, knows Tom.",
    "Gets nervous in front of deadlines. Be early.", "",
)  # fmt: skip


class Registry:
    """Writes the people of an account, one after the other."""

    def __init__(self, company: Company, seed: int, numbers: Numbers, now: int) -> None:
        self._company, self._numbers, self._now = company, numbers, now
        self._seed = seed
        self._dice = Dice(seed, 1)
        self._taken: set[str] = set()
        self.people = People()

    def hire(self, groups: list[int]) -> None:
        """Add the staff of the company; the first two and one more are administrators, the last a light agent."""
        for place, name in enumerate(self._company.staff):
            first = name.split(" ")[0]
            number = self._numbers.fixed("user", place)
            role = "admin" if place in {0, 1, 7} else "agent"
            record = self._user(
                number, name, f"{latin_letters(first)}@{self._company.domain}", self._company.languages[0]
            )
            zone = ("London", "Europe/London") if place % 3 else ("Berlin", "Europe/Berlin")
            record |= {
                "time_zone": zone[0], "iana_time_zone": zone[1], "locale_id": 1, "locale": "en-US", "role": role,
                "verified": True, "organization_id": None, "alias": "" if place % 4 else first,
                "two_factor_auth_enabled": place % 3 != 0,
                "signature": _SIGNATURES.format(name=name, title=self._company.title),
                "role_type": 4 if role == "admin" else 1 if place == len(self._company.staff) - 1 else None,
                "last_login_at": iso(self._now - self._dice.between(300, 3 * DAY)), "ticket_restriction": None,
                "only_private_comments": place == len(self._company.staff) - 1, "restricted_agent": False,
                "default_group_id": groups[place % len(groups)], "report_csv": role == "admin", "moderator": True,
                "created_at": iso(self._now - self._dice.between(700, 1500) * DAY),
            }  # fmt: skip
            self.people.agents.append(number)
            self._add(number, record, self._company.languages[0], (first, first))

    def enrol(self, organizations: int, customers: int) -> None:
        """Add organizations and the customers who work there; some customers belong to none."""
        homes = self._organizations(organizations)
        offset = len(self._company.staff)
        for place in range(customers):
            private = not self._dice.chance(self._company.business)
            home = homes[int(len(homes) * self._dice.fraction() ** 1.4)]
            speech = self._speech() if private else self.people.language[home]
            self._customer(self._numbers.fixed("user", offset + place), speech, None if private else home)

    def _organizations(self, count: int) -> list[int]:
        used: dict[str, int] = {}
        homes = []
        for place in range(count):
            foreign = self._company.languages[1:]
            speech = foreign[place // 9 % len(foreign)] if place % 9 == 4 else self._speech()
            index = used.get(speech.code, 0)
            if index >= len(speech.organizations):
                speech = self._company.languages[0]
                index = used.get(speech.code, 0)
            used[speech.code] = index + 1
            name, domain = speech.organizations[index % len(speech.organizations)]
            number = self._numbers.fixed("organization", place)
            self.people.organizations[number] = self._organization(number, place, name, domain)
            self.people.language[number] = speech
            homes.append(number)
        return homes

    def _speech(self) -> Language:
        spoken = [(speech, self._company.speech[speech.code]) for speech in self._company.languages]
        return self._dice.weighted(spoken)

    def _organization(self, number: int, place: int, name: str, domain: str) -> Record:
        dice = Dice(self._seed, 2, place)
        plan = dice.pick(_PLANS)
        made = self._now - dice.between(420, 1400) * DAY
        return {
            "id": number, "name": name, "shared_tickets": dice.chance(20), "shared_comments": False,
            "external_id": f"crm-{1000 + place}" if dice.chance(70) else None, "created_at": iso(made),
            "updated_at": iso(self._now - dice.between(1, 300) * DAY), "domain_names": [domain],
            "details": None if dice.chance(70) else "Invoices by post, reference needed.",
            "notes": dice.pick((None, None, "", "Key account, please answer within the hour.",
            "Pays late, but always pays.",
                                "Speaks only to named contacts, see the contract.")),
            "group_id": None, "tags": [f"plan_{plan}", *(["vip"] if dice.chance(8) else [])],
            "organization_fields": {
                "plan": f"plan_{plan}", "company_size": dice.pick(_SIZES), "seats": dice.between(3, 400),
                "renewal_date": f"{iso(self._now + dice.between(5, 360) * DAY)[:10]}T00:00:00+00:00",
                "key_account": dice.chance(12),
            },
        }  # fmt: skip

    def _customer(self, number: int, speech: Language, home: int | None) -> None:
        dice = self._dice
        first, last = dice.pick(speech.firsts), dice.pick(speech.lasts)
        domain = self.people.organizations[home]["domain_names"][0] if home else dice.pick(_CONSUMER_HOSTS)
        name = speech.full_name(first[0], last[0])
        address = self._address(latin_letters(first[1]), latin_letters(last[1]), domain)
        record = self._user(number, name, address, speech)
        record["organization_id"] = home
        self._add(number, record, speech, (first[0], last[0]))
        self.people.customers.append(number)
        if home:
            self.people.colleagues.setdefault(home, []).append(number)
            self._membership(number, home, record["created_at"])

    def _address(self, first: str, last: str, domain: str) -> str:
        forms = (f"{first}.{last}", f"{first[0]}{last}", first, f"{last}.{first}", f"{first}_{last}")
        start, extra = self._dice.roll(3), 2
        address = next((f"{form}@{domain}" for form in forms[start:] if f"{form}@{domain}" not in self._taken), "")
        while not address or address in self._taken:
            address, extra = f"{first}.{last}{extra}@{domain}", extra + 1
        self._taken.add(address)
        return address

    def _membership(self, user: int, home: int, since: str) -> None:
        place = len(self.people.organization_memberships)
        number = self._numbers.fixed("organization_membership", place)
        self.people.organization_memberships[number] = {
            "id": number, "user_id": user, "organization_id": home, "default": True, "created_at": since,
            "organization_name": self.people.organizations[home]["name"], "updated_at": since, "view_tickets": True,
        }  # fmt: skip

    def _user(self, number: int, name: str, address: str, speech: Language) -> Record:
        dice = self._dice
        zone = dice.pick(speech.zones)
        made = self._now - dice.between(405, 1200) * DAY
        record = user_record(number, name, address, iso(made))
        record |= {
            "updated_at": iso(self._now - dice.between(0, 300) * DAY - dice.roll(DAY)), "time_zone": zone[0],
            "iana_time_zone": zone[1], "locale_id": speech.locale_id, "locale": speech.locale,
            "phone": phone(speech, dice) if dice.chance(35) else None, "verified": dice.chance(80),
            "last_login_at": iso(self._now - dice.between(1, 200) * DAY) if dice.chance(40) else None,
            "external_id": f"{self._company.name}-{number % 1_000_000}" if dice.chance(25) else None,
            "tags": ["vip"] if dice.chance(3) else [], "details": "" if dice.chance(20) else None,
            "notes": dice.pick(_NOTES) if dice.chance(8) else None,
            "user_fields": {"department": dice.pick(_DEPARTMENTS), "newsletter": dice.chance(40), "customer_since":
                            f"{iso(made)[:10]}T00:00:00+00:00"},
        }  # fmt: skip
        return record

    def _add(self, number: int, record: Record, speech: Language, name: tuple[str, str]) -> None:
        self.people.users[number] = record
        self.people.language[number] = speech
        self.people.latin[number] = name
        self.people.first_name[number] = name[0]
