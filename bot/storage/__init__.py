"""What is remembered, and where: SQLAlchemy, encryption and migrations live here and nowhere else."""
