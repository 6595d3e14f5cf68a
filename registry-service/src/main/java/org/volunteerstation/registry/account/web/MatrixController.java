package org.volunteerstation.registry.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.core.Tier;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.account.GrantMatrix;
import org.volunteerstation.registry.account.GrantRule;
import org.volunteerstation.registry.account.PostRole;
import org.volunteerstation.registry.account.RightsMatrix;

/** Who may keep whose accounts, and who may do what: for the printable page. */
@RestController
@RequestMapping("/api/v1/registry/accounts")
class MatrixController {

	private static final List<String> ACTIONS = List.of("open", "read", "lock", "unlock", "reset", "end", "add-post",
			"end-post", "end-unmasking");

	/** What the lines of seeing personal data in clear allow. */
	private static final List<String> UNMASKING = List.of("give-unmasking");

	/**
	 * The same for everybody who may read anything; a token without a region is refused.
	 */
	@Reads("registry")
	@GetMapping("/matrix")
	Slice<GrantView> matrix(RegionScope scope) {
		return new Slice<>(Stream
			.concat(GrantMatrix.rules().stream().map((rule) -> GrantView.of(rule, ACTIONS)),
					GrantMatrix.unmaskingRules().stream().map((rule) -> GrantView.of(rule, UNMASKING)))
			.toList(), null);
	}

	@Reads("registry")
	@GetMapping("/rights")
	Slice<RightView> rights(RegionScope scope) {
		return new Slice<>(RightsMatrix.rights().stream().map(RightView::of).toList(), null);
	}

	/**
	 * What some roles may do.
	 *
	 * @param action for example {@code KEEP_ACCOUNTS}
	 * @param roles who may
	 */
	record RightView(RightsMatrix.Action action, List<String> roles) {

		static RightView of(RightsMatrix.Right right) {
			return new RightView(right.action(),
					Arrays.stream(PostRole.values()).filter(right.roles()::contains).map(PostRole::token).toList());
		}

	}

	/**
	 * One line.
	 *
	 * @param by the role of who acts
	 * @param role the role of the account's post
	 * @param tiers tiers that the post can be of, from the province down
	 * @param place {@code BELOW} the own region, or {@code HERE_OR_BELOW}
	 * @param actions what is allowed then
	 */
	record GrantView(String by, String role, List<String> tiers, String place, List<String> actions) {

		static GrantView of(GrantRule rule, List<String> actions) {
			return new GrantView(rule.by().token(), rule.role().token(),
					Arrays.stream(Tier.values()).filter(rule.tiers()::contains).map(Tier::token).toList(),
					rule.place().name(), actions);
		}

	}

}
