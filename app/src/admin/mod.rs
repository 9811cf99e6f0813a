//! Quản trị: health, jobs, the audit viewer, settings.
