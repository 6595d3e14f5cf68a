package org.volunteerstation.registry.account.db;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.AccountState;
import org.volunteerstation.registry.account.Post;

/** The row of an account. */
@Getter
@Setter
class AccountRow {

	private String id = "";

	private String username = "";

	private @Nullable String subject;

	private String state = "";

	private boolean activated;

	private @Nullable String problem;

	private @Nullable String lockedBy;

	private @Nullable String openedBy;

	private long version;

	private LocalDateTime updatedAt = LocalDateTime.MIN;

	static AccountRow of(Account account) {
		AccountRow row = new AccountRow();
		row.id = account.id();
		row.username = account.username();
		row.subject = account.subject();
		row.state = account.state().name();
		row.activated = account.activated();
		row.problem = account.problem();
		RegionCode locker = account.lockedBy();
		row.lockedBy = (locker != null) ? locker.value() : null;
		row.version = account.version();
		row.updatedAt = LocalDateTime.ofInstant(account.updatedAt(), ZoneOffset.UTC);
		return row;
	}

	Account toAccount(List<Post> posts) {
		return new Account(this.id, this.username, this.subject, AccountState.valueOf(this.state), this.activated,
				this.problem, (this.lockedBy != null) ? new RegionCode(this.lockedBy) : null, posts, this.version,
				this.updatedAt.toInstant(ZoneOffset.UTC));
	}

}
