package org.volunteerstation.platform.service.db;

import com.baomidou.mybatisplus.extension.plugins.MybatisPlusInterceptor;
import com.baomidou.mybatisplus.extension.plugins.inner.BlockAttackInnerInterceptor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A guard around MyBatis-Plus: no statement changes a whole table. */
@Configuration(proxyBeanMethods = false)
public class MapperConfiguration {

	@Bean
	MybatisPlusInterceptor mapperGuards() {
		MybatisPlusInterceptor guards = new MybatisPlusInterceptor();
		guards.addInnerInterceptor(new BlockAttackInnerInterceptor());
		return guards;
	}

}
