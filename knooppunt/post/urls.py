"""Addresses of mail."""

from django.urls import path

from knooppunt.post import views

app_name = "post"
urlpatterns = [
    path("uitgaande-post/", views.outgoing, name="outgoing"),
    path("uitgaande-post/<int:pk>/opnieuw/", views.try_again, name="try_again"),
]
