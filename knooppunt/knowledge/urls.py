"""Addresses of knowledge."""

from django.urls import path

from knooppunt.knowledge import views

app_name = "knowledge"
urlpatterns = [
    path("lessen/", views.lessons, name="lessons"),
    path("lessen/nieuw/bijeenkomst/<int:pk>/", views.write_from_gathering, name="write_from_gathering"),
    path("lessen/nieuw/duiding/<int:pk>/", views.write_from_interpretation, name="write_from_interpretation"),
    path("lessen/nieuw/advies/<int:pk>/", views.write_from_advice, name="write_from_advice"),
    path("lessen/<int:pk>/", views.lesson, name="lesson"),
    path("lessen/<int:pk>/corrigeren/", views.correct, name="correct"),
    path("lessen/<int:pk>/intrekken/", views.withdraw, name="withdraw"),
    path("lessen/<int:pk>/openbaar/", views.make_public, name="make_public"),
    path("lessen/<int:pk>/niet-openbaar/", views.make_private, name="make_private"),
    path("openbaar/lessen/<int:pk>/", views.public_lesson, name="public_lesson"),
]
