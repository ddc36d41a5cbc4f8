"""Tests of joint stances."""
