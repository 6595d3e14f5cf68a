package org.volunteerstation.platform.files.store;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A server that speaks S3.
 *
 * @param endpoint its address; empty when files are kept on disk
 * @param bucket the bucket, which has to be there
 * @param accessKey name of the account
 * @param secretKey its secret
 * @param region region of the bucket, for the signature
 */
@ConfigurationProperties("volunteer.files.s3")
public record S3Settings(@DefaultValue("") String endpoint, @DefaultValue("") String bucket,
		@DefaultValue("") String accessKey, @DefaultValue("") String secretKey, @Nullable String region) {

	/** What servers without regions expect. */
	private static final String ANY_REGION = "us-east-1";

	/**
	 * Whether files are kept there.
	 * @return false when they are kept on disk
	 */
	public boolean isUsed() {
		return !this.endpoint.isBlank();
	}

	String regionOrAny() {
		return (this.region == null || this.region.isBlank()) ? ANY_REGION : this.region;
	}

	/** The secret stays out of logs. */
	@Override
	public String toString() {
		return "S3Settings[" + this.endpoint + "/" + this.bucket + "]";
	}

}
