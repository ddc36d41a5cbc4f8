"""Addresses of logging in; the names are allauth's."""

from allauth.account import views
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from django.urls import path, re_path

from knooppunt.accounts import views as ours

urlpatterns = [
    path("inloggen/", views.login, name="account_login"),
    path("uitloggen/", views.logout, name="account_logout"),
    path("aanmelden/", views.signup, name="account_signup"),
    path("wachtwoord/wijzigen/", views.password_change, name="account_change_password"),
    path("wachtwoord/vergeten/", views.password_reset, name="account_reset_password"),
    path("wachtwoord/vergeten/verstuurd/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/nieuw/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("wachtwoord/nieuw/klaar/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("opnieuw-bevestigen/", views.reauthenticate, name="account_reauthenticate"),
    path("ingelogd/", ours.logins, name="account_logins"),
    path("ingelogd/<slug:code>/uitloggen/", ours.end_login, name="account_end_login"),
    path("twee-factoren/", factors.index, name="mfa_index"),
    path("twee-factoren/tonen/", factors.authenticate, name="mfa_authenticate"),
    path("twee-factoren/opnieuw/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("twee-factoren/app/", app.activate_totp, name="mfa_activate_totp"),
    path("twee-factoren/app/stoppen/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path("twee-factoren/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("twee-factoren/codes/nieuw/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("twee-factoren/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("twee-factoren/passkeys/toevoegen/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("twee-factoren/passkeys/opnieuw/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("twee-factoren/passkeys/<int:pk>/weg/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("niet-actief/", views.account_inactive, name="account_inactive"),
]
