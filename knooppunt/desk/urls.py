"""Addresses of the desk."""

from django.urls import path

from knooppunt.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.desk, name="desk"),
    path("gezien/", views.mark_seen, name="mark_seen"),
]
