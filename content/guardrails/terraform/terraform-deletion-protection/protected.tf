resource "aws_db_instance" "prod" {
  # identifier, engine, size and the rest of your own settings stand here
  deletion_protection       = true
  skip_final_snapshot       = false
  final_snapshot_identifier = "prod-final"

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_dynamodb_table" "prod" {
  # name, keys and the rest of your own settings stand here
  deletion_protection_enabled = true

  point_in_time_recovery {
    enabled = true
  }

  lifecycle {
    prevent_destroy = true
  }
}
