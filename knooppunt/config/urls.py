"""The root addresses."""

from django.urls import include, path

from knooppunt.config import views

urlpatterns = [
    path("", include("knooppunt.desk.urls")),
    path("", include("knooppunt.plan.urls")),
    path("", include("knooppunt.knowledge.urls")),
    path("", include("knooppunt.gatherings.urls")),
    path("", include("knooppunt.questions.urls")),
    path("", include("knooppunt.stances.urls")),
    path("", include("knooppunt.trends.urls")),
    path("", include("knooppunt.catalogue.urls")),
    path("", include("knooppunt.search.urls")),
    path("", include("knooppunt.access.urls")),
    path("", include("knooppunt.guard.urls")),
    path("", include("knooppunt.post.urls")),
    path("", include("knooppunt.network.urls")),
    path("", include("knooppunt.privacy.urls")),
    path("", include("knooppunt.imports.urls")),
    path("", include("knooppunt.people.urls")),
    path("", include("knooppunt.look.urls")),
    path("account/", include("knooppunt.accounts.urls")),
    path("taal/", views.set_language, name="set_language"),
    path("gezond/", views.health, name="health"),
    path(".well-known/security.txt", views.security_text, name="security_text"),
]

handler400 = "knooppunt.config.failures.bad_request"
handler403 = "knooppunt.config.failures.forbidden"
handler404 = "knooppunt.config.failures.not_found"
handler500 = "knooppunt.config.failures.server_error"
