"""Addresses of joint stances."""

from django.urls import path

from knooppunt.stances.views import pages, signing, writing

app_name = "stances"
urlpatterns = [
    path("standpunten/", pages.stances, name="stances"),
    path("standpunten/nieuw/", writing.write, name="write"),
    path("standpunten/nieuw/duiding/<int:pk>/", writing.write_from_interpretation, name="write_from_interpretation"),
    path("standpunten/nieuw/advies/<int:pk>/", writing.write_from_advice, name="write_from_advice"),
    path("standpunten/<int:pk>/", pages.stance, name="stance"),
    path("standpunten/<int:pk>/wijzigen/", writing.change, name="change"),
    path("standpunten/<int:pk>/uitnodigen/", writing.invite, name="invite"),
    path("standpunten/<int:pk>/voorleggen/", writing.offer, name="offer"),
    path("standpunten/<int:pk>/publiceren/", writing.publish, name="publish"),
    path("standpunten/<int:pk>/intrekken/", writing.withdraw, name="withdraw"),
    path("ondertekenaars/<int:pk>/tekenen/", signing.sign, name="sign"),
    path("ondertekenaars/<int:pk>/niet-tekenen/", signing.decline, name="decline"),
    path("ondertekenaars/<int:pk>/terugnemen/", signing.withdraw_signature, name="withdraw_signature"),
    path("openbaar/standpunten/", pages.public_stances, name="public_stances"),
    path("openbaar/standpunten/<int:pk>/", pages.public_stance, name="public_stance"),
]
