"""The pages of joint stances."""
