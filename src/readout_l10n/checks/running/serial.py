"""Frozen values → JSON and back, by the types of their fields.

JSON and nothing that could run: whoever can write the cache must not be able to have code run.
"""

import json
import types
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

_Value = TypeVar("_Value")


def to_json(value: object) -> bytes:
    """A value made of dataclasses, tuples, mappings from texts, enums, days and plain values."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode()


def from_json(kind: type[_Value], data: bytes) -> _Value:
    """The value of a type. Raises ValueError for what is none."""
    try:
        value: _Value = _built(kind, json.loads(data))
    except (TypeError, KeyError, AttributeError) as error:
        message = f"no {kind.__name__}: {error}"
        raise ValueError(message) from None
    return value


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return value


@lru_cache(maxsize=64)
def _fields(kind: Hashable) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[field.name] for field in fields(cast("Any", kind)))


def _built(kind: Any, plain: Any) -> Any:  # noqa: ANN401  (whatever a field's type may be)
    origin, inside = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return (
            None if plain is None else _built(next(a for a in inside if a is not type(None)), plain)
        )
    if origin is tuple:
        return _tuple(inside, plain)
    if origin is not None and issubclass(origin, Mapping):
        return {key: _built(inside[1], value) for key, value in plain.items()}
    return _single(kind, plain)


def _single(kind: Any, plain: Any) -> Any:  # noqa: ANN401
    if is_dataclass(kind):
        hints = _fields(cast("Hashable", kind))
        built = (_built(hint, value) for hint, value in zip(hints, plain, strict=True))
        return kind(*built)  # type: ignore[operator]
    if issubclass(kind, Enum):
        return kind(plain)
    if issubclass(kind, date):
        return kind.fromisoformat(plain)
    if type(plain) is not kind:
        message = f"{plain!r} is no {kind.__name__}"
        raise TypeError(message)
    return plain


def _tuple(inside: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:  # noqa: ANN401
    if inside[1:] == (...,):
        return tuple(_built(inside[0], value) for value in plain)
    return tuple(_built(kind, value) for kind, value in zip(inside, plain, strict=True))
