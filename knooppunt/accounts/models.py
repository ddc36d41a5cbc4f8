"""The account with which somebody logs in."""

import hashlib
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from knooppunt.shared.privacy import ACCOUNT, Privacy

SESSION = _("until the session ends: at logging out, and after twelve hours at the latest")


class Accounts(BaseUserManager["User"]):
    """Makes accounts."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make an account; without a password nobody can log in with it yet."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find an account by its e-mail address, whatever its capitals."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """Who logs in: an e-mail address and a password, nothing that gives rights."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    is_active = models.BooleanField(default=True)
    language = models.CharField(max_length=5, blank=True)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    login_entry = models.BigIntegerField(default=0, editable=False)
    seen_entry = models.BigIntegerField(default=0, editable=False)

    privacy: ClassVar = Privacy(
        neutral="is_active language joined_at login_entry seen_entry last_login",
        personal={"email": ACCOUNT, "name": ACCOUNT, "password": ACCOUNT},
        words=_("Account"), readers=_("the person themself and the administrator"),
    )  # fmt: skip

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """Give the name under which colleagues know this person."""
        return self.name


class Login(AbstractBaseSession):
    """A browser in which somebody is logged in: the session, and whose it is; nobody's before logging in."""

    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="logins")
    started_at = models.DateTimeField(default=timezone.now)
    device = models.CharField(max_length=40, blank=True)

    privacy: ClassVar = Privacy(
        neutral="session_key session_data expire_date user started_at", personal={"device": SESSION},
        words=_("Logged in with"), readers=_("the person themself"), ends_with_person=True,
    )  # fmt: skip

    class Meta:
        ordering: ClassVar = ["-started_at"]

    def __str__(self) -> str:
        return self.device

    @property
    def code(self) -> str:
        """Give the name of this login in a form: it does not open the session."""
        return hashlib.sha256(self.session_key.encode()).hexdigest()[:32]
