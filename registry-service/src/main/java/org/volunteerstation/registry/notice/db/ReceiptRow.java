package org.volunteerstation.registry.notice.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.notice.Receipt;

/** An addressed region, or a count of them. */
@Getter
@Setter
class ReceiptRow {

	private String id = "";

	private int readers;

	private String code = "";

	private String name = "";

	private @Nullable LocalDateTime readAt;

	private @Nullable String reader;

	Receipt toReceipt() {
		return new Receipt(new RegionCode(this.code), this.name,
				(this.readAt != null) ? this.readAt.toInstant(ZoneOffset.UTC) : null, this.reader);
	}

}
