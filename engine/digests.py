"""BLAKE2 and SHA-256 without OpenSSL: loading it, as `hashlib` does, takes longer than all that a question digests."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

try:
    from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found, no-redef, unused-ignore]
    except ImportError:
        from hashlib import sha256

__all__ = ["digest_of", "sha256"]


def digest_of(*parts: bytes) -> str:
    """64 hexadecimal digits of BLAKE2b over the parts, one after the other."""
    state = blake2b(digest_size=32)
    for part in parts:
        state.update(part)
    return state.hexdigest()
