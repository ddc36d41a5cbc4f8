"""Addresses of the annual plan."""

from django.urls import path

from knooppunt.plan import views

app_name = "plan"
urlpatterns = [
    path("jaarplan/", views.plans, name="plans"),
    path("jaarplan/<int:year>/", views.progress, name="progress"),
    path("jaarplan/<int:year>/opzet/", views.outline, name="outline"),
    path("jaarplan/<int:year>/wijzigingen/", views.changes, name="changes"),
    path("jaarplan/<int:year>/stuurgroep/", views.steering, name="steering"),
    path("jaarplan/plan/<int:pk>/", views.plan, name="plan"),
    path("jaarplan/plan/<int:pk>/vaststellen/", views.adopt, name="adopt"),
    path("jaarplan/plan/<int:pk>/openbaar-maken/", views.publish, name="publish"),
    path("jaarplan/plan/<int:pk>/niet-meer-openbaar/", views.unpublish, name="unpublish"),
    path("jaarplan/plan/<int:pk>/verlengen/", views.extend_frame, name="extend_frame"),
    path("jaarplan/plan/<int:pk>/resultaat-toevoegen/", views.add_result, name="add_result"),
    path("jaarplan/resultaat/<int:pk>/", views.result, name="result"),
    path("jaarplan/resultaat/<int:pk>/aanpassen/", views.adjust_result, name="adjust_result"),
    path("jaarplan/resultaat/<int:pk>/streefwaarde-toevoegen/", views.add_target, name="add_target"),
    path("jaarplan/streefwaarde/<int:pk>/", views.target, name="target"),
    path("jaarplan/streefwaarde/<int:pk>/aanpassen/", views.adjust_target, name="adjust_target"),
    path("jaarplan/streefwaarde/<int:pk>/afvinken/", views.tick, name="tick"),
    path("jaarplan/bewijs/<int:pk>/het-is-er/", views.confirm_tick, name="confirm_tick"),
    path("jaarplan/bewijs/<int:pk>/intrekken/", views.withdraw_tick, name="withdraw_tick"),
    path("jaarplan/voorwaarde/<int:pk>/", views.condition, name="condition"),
    path("openbaar/jaarplan/<int:year>/", views.public, name="public"),
]
