package org.volunteerstation.platform.service.db;

import com.baomidou.mybatisplus.extension.plugins.inner.BlockAttackInnerInterceptor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Refuses statements that change a whole table. A text that has passed is not parsed
 * again: parsing took longer than most statements.
 */
final class WholeTableGuard extends BlockAttackInnerInterceptor {

	/** More than any service has; texts with lists of another length are others. */
	private static final int KNOWN = 1_000;

	private final Cache<String, String> passed = Caffeine.newBuilder().maximumSize(KNOWN).build();

	@Override
	public String parserMulti(String sql, Object obj) {
		return this.passed.get(sql, (text) -> super.parserMulti(text, obj));
	}

}
