package org.volunteerstation.registry.account.db;

import java.time.LocalDate;

import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.Post;
import org.volunteerstation.registry.account.PostRole;

/** The row of a post. */
@Getter
@Setter
class PostRow {

	private String id = "";

	private String accountId = "";

	private String regionCode = "";

	private String role = "";

	private @Nullable LocalDate endsOn;

	private boolean unmasks;

	private @Nullable Integer held = 1;

	private @Nullable Integer active;

	static PostRow of(Account account, Post post) {
		PostRow row = new PostRow();
		row.id = post.id();
		row.accountId = account.id();
		row.regionCode = post.region().value();
		row.role = post.role().name();
		row.endsOn = post.endsOn();
		row.unmasks = post.unmasks();
		row.active = post.active() ? 1 : null;
		return row;
	}

	Post toPost() {
		return new Post(this.id, PostRole.valueOf(this.role), new RegionCode(this.regionCode), this.endsOn,
				this.unmasks, this.active != null);
	}

}
