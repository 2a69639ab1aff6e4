"""BLAKE2 without OpenSSL: loading it, as `hashlib` does, takes longer than all that a question has to digest."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

__all__ = ["digest_of"]


def digest_of(*parts: bytes) -> str:
    """64 hexadecimal digits of BLAKE2b over the parts, one after the other."""
    state = blake2b(digest_size=32)
    for part in parts:
        state.update(part)
    return state.hexdigest()
