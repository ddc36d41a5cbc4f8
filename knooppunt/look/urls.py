"""The pages of the look itself: the components in every state, and the accessibility statement."""

from django.urls import path

from knooppunt.look import views

app_name = "look"

urlpatterns = [
    path("stijl/", views.style, name="style"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
]
