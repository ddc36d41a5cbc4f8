"""Second factors: allauth's, with secrets that the database alone does not tell."""

import base64
from functools import cache
from typing import Any, ClassVar
from urllib.parse import urlsplit

import segno
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from knooppunt.accounts.models import User

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Keeps the secrets of factors encrypted, and speaks our words."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right, or it was used before. Wait for the next one and try again."),
        "cannot_generate_recovery_codes": _("First add an authenticator app or a passkey."),
    }

    def encrypt(self, text: str) -> str:
        """Lock a secret away with the key of this installation."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read a secret back; fails when the key of the installation is another one."""
        return _lock().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """Give the name under which an authenticator app shows us."""
        return "Knooppunt"

    def build_totp_svg(self, url: str) -> str:
        """Draw the code that an app scans: dark on light, also where the page is dark."""
        drawn: str = segno.make(url, micro=False).svg_inline(light="#ffffff", scale=5, border=4)
        return drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002 - allauth's name
        """Give a passkey a name that tells it from the others."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Passkey {number}").format(number=number)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Bind passkeys to the address of this installation, whatever host a request names."""
        return {"id": urlsplit(settings.ORIGIN).hostname or "localhost", "name": "Knooppunt"}


def has_factor(user: User) -> bool:
    """Tell whether this account shows a second factor at logging in."""
    return bool(Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists())


def _lock() -> Fernet:
    return _lock_of(settings.SECRET_KEY)


@cache
def _lock_of(secret: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"knooppunt second factors").derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
