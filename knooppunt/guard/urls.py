"""The address of what was let through the brake."""

from django.urls import path

from knooppunt.guard import views

app_name = "guard"
urlpatterns = [path("doorgelaten-vondsten/", views.overrides, name="overrides")]
