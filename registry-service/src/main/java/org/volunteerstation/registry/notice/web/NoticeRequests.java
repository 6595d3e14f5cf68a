package org.volunteerstation.registry.notice.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.OutsideScope;
import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.registry.notice.NoticeRefusal;
import org.volunteerstation.registry.notice.NoticeText;

/** What callers send. Presence is checked here, every rule in the feature's own types. */
final class NoticeRequests {

	private static final int MAX_REGIONS = 500;

	private static final int MAX_REASON = 200;

	private NoticeRequests() {
	}

	/**
	 * A notice.
	 *
	 * @param title 2 to 100 characters
	 * @param body 2 to 5000 characters of plain text
	 * @param important whether it is shown as important; absent: no
	 * @param dueOn until when something is to be done
	 * @param tiers tiers that it reaches, all below the sender's
	 * @param regions subtrees that it reaches; absent: all of the sender's
	 */
	record NoticeDraft(@NotNull String title, @NotNull String body, @Nullable Boolean important,
			@Nullable LocalDate dueOn, @NotEmpty @Size(max = 4) List<@NotNull String> tiers,
			@Nullable @Size(max = MAX_REGIONS) List<@NotNull String> regions) {

		NoticeText text() {
			return new NoticeText(this.title, this.body, Boolean.TRUE.equals(this.important), this.dueOn);
		}

		List<Tier> reached() {
			return this.tiers.stream()
				.map((tier) -> Tier.ofToken(tier)
					.orElseThrow(() -> new NoticeRefusal.AudienceInvalid("notice-tiers-invalid", "/tiers")))
				.toList();
		}

		List<RegionCode> chosen() {
			List<String> codes = (this.regions != null) ? this.regions : List.of();
			return codes.stream().map((code) -> RegionCode.parse(code).orElseThrow(OutsideScope::new)).toList();
		}

	}

	/**
	 * Why a notice is taken back.
	 *
	 * @param reason shown to its readers
	 */
	record NoticeWithdrawal(@NotBlank @Size(max = MAX_REASON) String reason) {
	}

	/**
	 * Which notices are given out.
	 *
	 * @param unread only those that the office has not read; absent: all
	 */
	record NoticeFilter(@Nullable Boolean unread) {

	}

	/**
	 * Which receipts are given out.
	 *
	 * @param read those that have read, or those that have not; absent: both
	 */
	record ReceiptFilter(@Nullable Boolean read) {

	}

}
