#!/bin/sh
# Makes the bucket and a key that opens this bucket and nothing else. May be run again; ends with an error when the key
# does not work.
set -eu
tries=0
until mc ready house >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { echo "the S3 server does not answer" >&2; exit 1; }
  sleep 1
done
mc mb --ignore-existing "house/$BUCKET"
cat >/tmp/policy.json <<POLICY
{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetBucketLocation", "s3:ListBucketMultipartUploads"], "Resource": ["arn:aws:s3:::$BUCKET"] },
    { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], "Resource": ["arn:aws:s3:::$BUCKET/*"] }
  ]
}
POLICY
mc admin policy create house fraktionsraum /tmp/policy.json
mc admin user add house "$S3_ACCESS_KEY" "$S3_SECRET_KEY"
# The second time some versions call it a fault that the policy is attached already; whether it works is tried below.
mc admin policy attach house fraktionsraum --user "$S3_ACCESS_KEY" || true
mc ls "app/$BUCKET" >/dev/null
echo "the bucket $BUCKET is ready"
