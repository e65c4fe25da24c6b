"""Which handler answers a path: one table a route family, one tree for all."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from zdtui.sandbox.answer import Answer, Json

if TYPE_CHECKING:
    from zdtui.sandbox.call import Call
    from zdtui.sandbox.limits import Limit

Handler = Callable[["Call"], Answer | Json]


class Access(IntEnum):
    """Who may call a route; a higher role may do all a lower one may."""

    ANYONE = 0
    END_USER = 1
    AGENT = 2
    ADMIN = 3


@dataclass(frozen=True, slots=True)
class Route:
    """One method and path with the handler that answers it."""

    method: str
    pattern: str
    handler: Handler
    action: str
    access: Access
    limits: tuple["Limit", ...]

    @property
    def names(self) -> list[str]:
        """Return the names of the path's parameters, in order."""
        return [part[1:-1] for part in self.pattern.split("/") if part.startswith("{")]


class Routes:
    """The routes of one family; `controller` is Zendesk's name for it, seen in its error texts."""

    def __init__(self, controller: str, *, prefix: str = "/api/v2", access: Access = Access.AGENT) -> None:
        self._controller = controller
        self._prefix = prefix
        self._access = access
        self._routes: list[Route] = []

    def __iter__(self) -> Iterator[Route]:
        return iter(self._routes)

    def add(
        self, method: str, path: str, *limits: "Limit", access: Access | None = None
    ) -> Callable[[Handler], Handler]:
        """Return a decorator that lets a handler answer the method and path."""

        def register(handler: Handler) -> Handler:
            action = f"{self._controller}/{handler.__name__.rstrip('_')}"
            allowed = self._access if access is None else access
            self._routes.append(Route(method, self._prefix + path, handler, action, allowed, limits))
            return handler

        return register

    def get(self, path: str, *limits: "Limit", access: Access | None = None) -> Callable[[Handler], Handler]:
        """Answer GET."""
        return self.add("GET", path, *limits, access=access)

    def post(self, path: str, *limits: "Limit", access: Access | None = None) -> Callable[[Handler], Handler]:
        """Answer POST."""
        return self.add("POST", path, *limits, access=access)

    def put(self, path: str, *limits: "Limit", access: Access | None = None) -> Callable[[Handler], Handler]:
        """Answer PUT."""
        return self.add("PUT", path, *limits, access=access)

    def delete(self, path: str, *limits: "Limit", access: Access | None = None) -> Callable[[Handler], Handler]:
        """Answer DELETE."""
        return self.add("DELETE", path, *limits, access=access)


@dataclass(slots=True)
class _Node:
    """One path segment of the tree."""

    literal: "dict[str, _Node]" = field(default_factory=dict)
    parameter: "_Node | None" = None
    routes: dict[str, Route] = field(default_factory=dict)


class Router:
    """Finds the route of a request; a literal segment wins over a parameter."""

    def __init__(self, families: Iterable[Routes]) -> None:
        self._root = _Node()
        for family in families:
            for route in family:
                self._plant(route)

    def _plant(self, route: Route) -> None:
        node = self._root
        for part in _parts(route.pattern):
            if part.startswith("{"):
                node.parameter = node.parameter or _Node()
                node = node.parameter
            else:
                node = node.literal.setdefault(part, _Node())
        node.routes[route.method] = route

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        """Return the route and its path parameters; a trailing `.json` makes no difference."""
        values: list[str] = []
        route = _walk(self._root, _parts(path.removesuffix(".json")), method, values)
        return None if route is None else (route, dict(zip(route.names, values, strict=True)))


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _walk(node: _Node, parts: list[str], method: str, values: list[str]) -> Route | None:
    if not parts:
        return node.routes.get(method)
    head, rest = parts[0], parts[1:]
    if (child := node.literal.get(head)) and (route := _walk(child, rest, method, values)):
        return route
    if node.parameter is None:
        return None
    values.append(head)
    if route := _walk(node.parameter, rest, method, values):
        return route
    values.pop()
    return None
