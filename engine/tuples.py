"""Named tuples that are quick to define: `typing.NamedTuple` compiles a function for each class, at every start.

For type checkers this is `typing.NamedTuple`, and the classes behave as its do. A module that defines one needs
`from __future__ import annotations`, since only the names of its fields are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    try:
        from _collections import _tuplegetter as _field
    except ImportError:
        from operator import itemgetter

        def _field(index, doc):
            return property(itemgetter(index), doc=doc)

    _make_tuple = tuple.__new__

    def _new(cls, /, *values, **named):
        if named or len(values) != len(cls._fields):
            values = _completed(cls, values, named)
        return _make_tuple(cls, values)

    def _completed(cls, values, named):
        """The values of all fields, in order."""
        fields, defaults = cls._fields, cls._field_defaults
        if len(values) > len(fields):
            raise TypeError(f"{cls.__name__} has {len(fields)} fields, and {len(values)} values were given")
        given = dict(zip(fields, values, strict=False))
        for name in named:
            if name in given or name not in fields:
                raise TypeError(f"{cls.__name__} got `{name}` twice, or has no such field")
        given = {**defaults, **given, **named}
        missing = [name for name in fields if name not in given]
        if missing:
            raise TypeError(f"{cls.__name__} misses {', '.join(missing)}")
        return [given[name] for name in fields]

    def _make(cls, values):
        made = _make_tuple(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, and {len(made)} values were given")
        return made

    def _replace(self, /, **named):
        made = _make_tuple(type(self), map(named.pop, self._fields, self))
        if named:
            raise ValueError(f"{type(self).__name__} has no {', '.join(named)}")
        return made

    def _asdict(self):
        return dict(zip(self._fields, self, strict=False))

    def _repr(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self, strict=False)])
        return f"{type(self).__name__}({shown})"

    def _getnewargs(self):
        return tuple(self)

    _SHARED = {
        "__slots__": (),
        "__new__": _new,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
        "__repr__": _repr,
        "__getnewargs__": _getnewargs,
    }

    class _Defining(type):
        def __new__(mcs, name, bases, namespace):
            if not bases:
                return type.__new__(mcs, name, bases, namespace)
            fields = tuple(namespace["__annotations__"])
            defaults = {field: namespace[field] for field in fields if field in namespace}
            getters = {field: _field(number, "") for number, field in enumerate(fields)}
            about = {"_fields": fields, "__match_args__": fields, "_field_defaults": defaults}
            # a class of the plain sort, since `isinstance` is slower for those of a metaclass
            return type(name, (tuple,), {**_SHARED, **namespace, **getters, **about})

    class NamedTuple(metaclass=_Defining):
        """See `typing.NamedTuple`."""
